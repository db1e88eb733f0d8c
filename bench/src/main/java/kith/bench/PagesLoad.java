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

/// Members who click through the pages of a dataset at once: how long each page takes, as the browser sees it.
///
/// Starts the server with an empty workspace beside the dataset, signs everybody in, and lets each click a page every
/// few seconds for a bounded time. Pages are seen once before anything is counted. Prints a table in Markdown.
final class PagesLoad {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("href=\"(/datasets/[^\"/]+/people/[^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("(http://[^\\s]+)");
    private static final String PASSWORD = "four words in a row";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
        List<String> people = owner.people();
        List<Click> clicks = clicks(people);
        for (Click click : clicks) {
            long at = System.nanoTime();
            owner.get(click.addresses().getFirst());
            System.out.printf(Locale.ROOT, "first %s: %.2f s%n", click.page(), (System.nanoTime() - at) / 1e9);
        }
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Callable<Void>> all = new ArrayList<>();
        for (int number = 0; number < members; number++) {
            Member member = new Member(number + 2);
            all.add(() -> {
                member.signIn();
                member.click(clicks, end);
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

    private List<Click> clicks(List<String> people) {
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
                new Click("Compare", 1, List.of(at + "/compare")),
                new Click("Audit", 1, List.of(at + "/audit")),
                new Click("Plan", 1, List.of(at + "/plan")),
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

        List<String> people() throws Exception {
            List<String> people = new ArrayList<>();
            for (String query : List.of("?verdict=alpha", "?verdict=ordinary", "?verdict=alpha&page=2", "?page=30")) {
                Matcher found = PERSON.matcher(
                        get("/datasets/" + dataset + "/discover" + query).body());
                while (found.find()) {
                    people.add(found.group(1));
                }
            }
            return people;
        }

        void click(List<Click> clicks, long end) throws Exception {
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
                taken.computeIfAbsent(click.page(), _ -> new ConcurrentLinkedQueue<>())
                        .add(time);
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + click.page());
                }
            }
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(request(path).GET().build());
        }

        void post(String form, String path, String... fields) throws Exception {
            Matcher token = TOKEN.matcher(get(form).body());
            StringBuilder body = new StringBuilder("_csrf=" + encoded(token.find() ? token.group(1) : ""));
            for (int at = 0; at < fields.length; at += 2) {
                body.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
            }
            send(request(path)
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
