package kith.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// A stand-in for an OpenID provider that lies on purpose: no real one can be made to. It hands out whatever token the
/// test asks for.
final class LyingProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey shown = key("shown");
    private RSAKey signing = shown;
    private List<RSAKey> published = List.of(shown);
    private boolean unsigned;
    private boolean down;
    private UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();
    private String nonce = "";

    LyingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, down ? "" : itself()));
        server.createContext(
                "/keys",
                exchange -> answer(exchange, new JWKSet(List.<com.nimbusds.jose.jwk.JWK>copyOf(published)).toString()));
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "of no use", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(token())));
        server.start();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String itself() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
                 "authorization_response_iss_parameter_supported": true}
                """.formatted(issuer());
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Whether it says nothing of itself.
    void down(boolean now) {
        down = now;
    }

    /// The value that the next token must carry.
    void expect(String value) {
        nonce = value;
    }

    /// Tells the truth again.
    void honest() {
        lie = UnaryOperator.identity();
        unsigned = false;
        signing = shown;
        published = List.of(shown);
    }

    void lie(UnaryOperator<JWTClaimsSet.Builder> how) {
        lie = how;
    }

    void signNothing() {
        unsigned = true;
    }

    void signWithAKeyThatNobodyKnows() {
        signing = key("secret");
    }

    /// Signs with a new key, and shows it from now on.
    void rotate() {
        signing = key("new");
        published = List.of(signing);
    }

    private String token() {
        Instant now = Instant.now();
        JWTClaimsSet claims = lie.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .audience("kith")
                        .subject("17")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("nonce", nonce)
                        .claim("preferred_username", "Eve Adams")
                        .claim("groups", List.of("marketing")))
                .build();
        if (unsigned) {
            return new PlainJWT(claims).serialize();
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signing.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
