package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import kith.core.people.ListedPerson;
import kith.core.people.PeopleFilter;
import kith.core.people.PeopleSort;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Role;
import kith.core.workspace.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The owner forgets people, on a page and by program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgetTest {
    private static final String PAGE = "/datasets/shop/forget";

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    private Path dataset = Path.of("");

    @BeforeAll
    void open(@TempDir Path folder) {
        shop = Shop.open(folder, 1_000);
        dataset = folder.resolve("shop.kith");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private ListedPerson first() {
        return shop.workspace
                .people()
                .list(dataset, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1)
                .people()
                .getFirst();
    }

    @Test
    void the_owner_sees_what_would_go_confirms_and_reads_what_went() {
        ListedPerson person = first();
        String id = person.assessment().accountId();
        String handle = String.valueOf(person.assessment().handle());
        Browsing owner = shop.as(Role.OWNER);
        assertThat(owner.get("/datasets/shop").body()).contains("Forget a person");
        assertThat(owner.get("/datasets/shop/people/" + id).body()).contains("Forget this person");

        String preview =
                owner.post(PAGE, PAGE + "/look", "account", "@" + handle).body();
        assertThat(preview)
                .contains("What would go of " + handle)
                .contains("<th scope=\"row\">accounts</th><td class=\"number\">1</td>")
                .contains("<th scope=\"row\">log</th><td class=\"number\">1</td>");
        Browsing.Answer unsure = owner.post(PAGE, PAGE, "account", "@" + handle);
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("Nothing was removed");
        assertThat(owner.get("/datasets/shop/people/" + id).status()).isEqualTo(200);

        String address =
                owner.post(PAGE, PAGE, "account", "@" + handle, "sure", "true").location();
        Job job = shop.done(address);
        assertThat(job.state()).as(job.message()).isEqualTo(Job.State.DONE);
        assertThat(owner.get("/jobs/" + job.id()).body())
                .contains("Forgetting a person in shop")
                .contains("Forgotten. Later imports leave this person out.")
                .doesNotContain(handle)
                .doesNotContain("Run it again");
        // the first visitor after it has the pages made anew
        shop.done(owner.get("/datasets/shop/people/" + id).location());
        assertThat(owner.get("/datasets/shop/people/" + id).status()).isEqualTo(404);
        assertThat(shop.workspace.trail().newest(50, 0))
                .anyMatch(deed -> deed.kind() == Deed.Kind.FORGOT && "one person".equals(deed.subject()));
    }

    @Test
    void nobody_of_that_name_and_several_of_it_are_told() {
        Browsing owner = shop.as(Role.OWNER);
        assertThat(owner.post(PAGE, PAGE + "/look", "account", "nobody.at.all").body())
                .contains("Nobody here goes by nobody.at.all")
                .contains("Keep them out");
        Browsing.Answer empty = owner.post(PAGE, PAGE + "/look", "account", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Say whom to forget");
    }

    @Test
    void a_program_forgets_with_its_own_scope() {
        String id = first().assessment().accountId();
        Program program = new Program(shop.server.address());
        String secret = shop.workspace
                .tokens()
                .make("owner", "forgets", EnumSet.of(Scope.FORGET, Scope.READ), 1)
                .secret();
        String path = "/api/v1/datasets/shop/forgettings";
        String body = "{\"account\":\"%s\"}".formatted(id);
        HttpResponse<String> preview = program.send("POST", path + "/preview", secret, "application/json", body);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("\"known\":true").contains("\"accounts\":1");

        HttpResponse<String> asked = program.send("POST", path, secret, "application/json", body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String job = asked.headers().firstValue("location").orElseThrow();
        assertThat(shop.done(job).state()).isEqualTo(Job.State.DONE);
        assertThat(program.send("GET", job, secret, null, null).body())
                .contains("\"forgotten\":{\"removed\":{")
                .doesNotContain(id);
        assertThat(program.send("POST", path, secret, "application/json", "{}").statusCode())
                .isEqualTo(422);
        assertThat(List.of(preview.body(), asked.body())).noneMatch(text -> text.contains("kith_"));
    }
}
