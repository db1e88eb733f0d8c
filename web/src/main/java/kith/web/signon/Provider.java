package kith.web.signon;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// The server that vouches for members, as it describes itself. It is asked when somebody first wants to sign in with
/// it, and again until it answers: Kith starts and lets people in by password while it is down.
final class Provider implements ClientRegistrationRepository {
    static final String ID = "oidc";
    private static final List<SignatureAlgorithm> SIGNATURES = List.of(
            SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256, SignatureAlgorithm.RS512);

    private final SignOnSettings settings;
    private volatile @Nullable ClientRegistration found;

    Provider(SignOnSettings settings) {
        this.settings = settings;
    }

    /// @throws RuntimeException when the server does not answer, or describes another
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /// Asks it to describe itself, unless it has.
    ///
    /// @throws RuntimeException as above
    void reach() {
        registration();
    }

    private ClientRegistration registration() {
        ClientRegistration known = found;
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.name())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}" + SignOn.BACK)
                    .build();
            found = known;
        }
        return known;
    }

    /// How it signs. Never without a signature, and never with the secret that both sides know.
    static SignatureAlgorithm signature(ClientRegistration registration) {
        Object announced = metadata(registration, "id_token_signing_alg_values_supported");
        return announced instanceof Collection<?> names
                ? SIGNATURES.stream()
                        .filter(signature -> names.contains(signature.getName()))
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256)
                : SignatureAlgorithm.RS256;
    }

    /// Whether an answer is from this server, as far as the answer says. A server that names itself in every answer
    /// always must, so that the answer of another is not taken for its own (RFC 9207).
    boolean isFrom(@Nullable String issuer) {
        ClientRegistration known = registration();
        return issuer == null
                ? !Boolean.TRUE.equals(metadata(known, "authorization_response_iss_parameter_supported"))
                : issuer.equals(known.getProviderDetails().getIssuerUri());
    }

    /// Where somebody who signs out is sent to sign out there too, once that is known.
    Optional<URI> signOut() {
        ClientRegistration known = found;
        Object address = known == null ? null : metadata(known, "end_session_endpoint");
        return address == null ? Optional.empty() : Optional.of(URI.create(address.toString()));
    }

    private static @Nullable Object metadata(ClientRegistration registration, String key) {
        return registration.getProviderDetails().getConfigurationMetadata().get(key);
    }
}
