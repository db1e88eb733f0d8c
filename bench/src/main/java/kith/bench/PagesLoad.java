package kith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Members who click through the pages of a dataset at once: how long each page takes, as the browser sees it.
///
/// Starts the server with an empty workspace beside the dataset, signs everybody in, and lets each click a page every
/// few seconds for a bounded time. Nothing is counted while the server warms. Prints a table in Markdown.
final class PagesLoad {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern PERSON = Pattern.compile("href=\"(/datasets/[^\"/]+/people/[^\"]+)\"");
    private static final Pattern HANDLE = Pattern.compile("<span class=\"soft\">@([^<]+)</span>");
    private static final Pattern ADDRESS = Pattern.compile("(http://[^\\s]+)");
    private static final String PASSWORD = "four words in a row";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// Clicks of so long are not counted: a server that was just started compiles while it answers.
    private static final Duration WARMING = Duration.ofSeconds(45);

    /// Seconds that a member looks at a page, on average.
    private static final double LOOKS = 3;

    private final URI server;
    private final String dataset;
    private final Map<String, ConcurrentLinkedQueue<Long>> taken = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    private PagesLoad(URI server, String dataset) {
        this.server = server;
        this.dataset = dataset;
    }

    /// @param args the program, an empty folder for the workspace, the dataset, members, seconds
    public static void main(String[] args) throws Exception {
        String dataset =
                String.valueOf(Path.of(args[2]).toAbsolutePath().getFileName()).replaceFirst("\\.kith$", "");
        long begin = System.nanoTime();
        Process kith = new ProcessBuilder(args[0], "serve", args[1], "--dataset", args[2], "--port", "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader says = kith.inputReader()) {
            URI server = address(says);
            System.out.printf(Locale.ROOT, "Ready %.1f s after it was started.%n%n", (System.nanoTime() - begin) / 1e9);
            new PagesLoad(server, dataset).run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        } finally {
            kith.destroy();
            kith.waitFor();
        }
    }

    private static URI address(BufferedReader says) throws IOException {
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1)).resolve("/");
            }
        }
        throw new IllegalStateException("the server ended without saying its address");
    }

    private void run(int members, int seconds) throws Exception {
        Member owner = new Member(1);
        owner.post("/welcome", "/welcome", "name", "owner", "password", PASSWORD);
        owner.signIn();
        long first = System.nanoTime();
        owner.waitForPages();
        System.out.printf(
                Locale.ROOT,
                "The pages were there %.1f s after somebody first asked for them.%n%n",
                (System.nanoTime() - first) / 1e9);
        List<Click> clicks = clicks(owner.listed(PERSON), owner.plan(), owner.audit(owner.listed(HANDLE)));
        for (Click click : clicks) {
            long at = System.nanoTime();
            HttpResponse<String> answer = owner.get(click.addresses().getFirst());
            System.out.printf(
                    Locale.ROOT,
                    "first %s: %.2f s, %d kB, %s%n",
                    click.page(),
                    (System.nanoTime() - at) / 1e9,
                    answer.body().length() / 1000,
                    title(answer));
        }
        List<Member> signedIn = new ArrayList<>();
        for (int number = 0; number < members; number++) {
            Member member = new Member(number + 2);
            member.signIn();
            signedIn.add(member);
        }
        long counted = System.nanoTime() + WARMING.toNanos();
        long end = counted + Duration.ofSeconds(seconds).toNanos();
        List<Callable<Void>> all = new ArrayList<>();
        for (Member member : signedIn) {
            all.add(() -> {
                member.click(clicks, counted, end);
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
        print(members, seconds);
    }

    /// @param weight how often it is clicked beside the others
    private record Click(String page, int weight, List<String> addresses) {}

    private List<Click> clicks(List<String> people, String plan, String audit) {
        String at = "/datasets/" + dataset;
        return List.of(
                new Click("Datasets", 1, List.of("/datasets", at)),
                new Click("Discover", 4, List.of(at + "/discover")),
                new Click(
                        "Discover, filtered",
                        8,
                        List.of(
                                at + "/discover?verdict=alpha",
                                at + "/discover?verdict=alpha&sort=content",
                                at + "/discover?verdict=ordinary&size=3",
                                at + "/discover?walk=baker",
                                at + "/discover?walk=photographer&verdict=alpha",
                                at + "/discover?size=2&sort=followers",
                                at + "/discover?q=ana",
                                at + "/discover?rung=interaction&sort=circle",
                                at + "/discover?page=20")),
                new Click("Person", 8, people),
                new Click("Definition", 1, List.of(at + "/definition")),
                new Click(
                        "Definition, a threshold moved",
                        2,
                        IntStream.range(0, 250)
                                .mapToObj(step -> at + "/definition?standing.percentile=0." + (700 + step))
                                .toList()),
                new Click("Compare", 1, List.of(at + "/compare")),
                new Click("Audits", 1, List.of(at + "/audit")),
                new Click("Audit, its report", 1, List.of(audit)),
                new Click("Plans", 1, List.of(at + "/plan")),
                new Click("Plan, made", 1, List.of(plan)),
                new Click("Team, log, account", 1, List.of("/team", "/trail", "/account")));
    }

    private void print(int members, int seconds) {
        System.out.printf("%n%d members for %d seconds, a page every %.0f s each.%n%n", members, seconds, LOOKS);
        System.out.println("| page | clicks | median, ms | p95, ms | most, ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        new TreeMap<>(taken).forEach((page, times) -> {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f |%n",
                    page,
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[Math.min(sorted.length - 1, (int) Math.ceil(0.95 * sorted.length) - 1)] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        });
        System.out.printf(
                "%nFailed: %d %s%n",
                failures.size(), failures.stream().distinct().limit(5).toList());
    }

    private static String title(HttpResponse<String> answer) {
        Matcher title = TITLE.matcher(answer.body());
        return title.find() ? title.group(1) : "no title";
    }

    /// One browser.
    private final class Member {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new TreeMap<>();
        private final SplittableRandom random;

        Member(int number) {
            random = new SplittableRandom(number);
        }

        void signIn() throws Exception {
            post("/sign-in", "/sign-in", "name", "owner", "password", PASSWORD);
        }

        void waitForPages() throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (get("/datasets/" + dataset + "/discover").statusCode() != 200) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the pages were not prepared in time");
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }

        /// What stands on some pages of Discover.
        List<String> listed(Pattern what) throws Exception {
            List<String> listed = new ArrayList<>();
            for (String query : List.of("?verdict=alpha", "?verdict=ordinary", "?verdict=alpha&page=2", "?page=30")) {
                Matcher found = what.matcher(
                        get("/datasets/" + dataset + "/discover" + query).body());
                while (found.find()) {
                    listed.add(found.group(1));
                }
            }
            return listed;
        }

        /// @return the address of a plan that was made
        String plan() throws Exception {
            String plans = "/datasets/" + dataset + "/plan";
            return done(post(plans, plans, "budget", "3500"));
        }

        /// @return the address of the report about a list of these people
        String audit(List<String> handles) throws Exception {
            String audits = "/datasets/" + dataset + "/audit";
            String line = "end-of-part";
            String body = """
                    --%1$s
                    Content-Disposition: form-data; name="_csrf"

                    %2$s
                    --%1$s
                    Content-Disposition: form-data; name="roster"; filename="list.csv"
                    Content-Type: text/csv

                    handle
                    %3$s
                    --%1$s--
                    """.formatted(line, token(audits), String.join("\n", handles))
                    .replace("\n", "\r\n");
            return done(send(request(audits)
                    .header("Content-Type", "multipart/form-data; boundary=" + line)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build()));
        }

        private String done(HttpResponse<String> asked) throws Exception {
            String address = asked.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(asked.statusCode() + " " + asked.body()));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (get(address).body().contains("/cancel\"")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(address + " was not done in time");
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
            return address;
        }

        void click(List<Click> clicks, long counted, long end) throws Exception {
            int weights = clicks.stream().mapToInt(Click::weight).sum();
            while (System.nanoTime() < end) {
                Thread.sleep(Duration.ofNanos((long) (random.nextDouble(2 * LOOKS) * 1e9)));
                int drawn = random.nextInt(weights);
                int at = 0;
                while (drawn >= clicks.get(at).weight()) {
                    drawn -= clicks.get(at++).weight();
                }
                Click click = clicks.get(at);
                String address =
                        click.addresses().get(random.nextInt(click.addresses().size()));
                long begin = System.nanoTime();
                HttpResponse<String> answer = get(address);
                long time = System.nanoTime() - begin;
                if (begin >= counted) {
                    taken.computeIfAbsent(click.page(), _ -> new ConcurrentLinkedQueue<>())
                            .add(time);
                }
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + click.page());
                }
            }
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(request(path).GET().build());
        }

        private String token(String form) throws Exception {
            Matcher token = TOKEN.matcher(get(form).body());
            return token.find() ? token.group(1) : "";
        }

        HttpResponse<String> post(String form, String path, String... fields) throws Exception {
            StringBuilder body = new StringBuilder("_csrf=" + encoded(token(form)));
            for (int at = 0; at < fields.length; at += 2) {
                body.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
            }
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build());
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
            return cookies.isEmpty()
                    ? request
                    : request.header(
                            "Cookie",
                            cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }

        private HttpResponse<String> send(HttpRequest request) throws Exception {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("set-cookie")) {
                String[] pair = Arrays.copyOf(cookie.split(";", 2)[0].split("=", 2), 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
