package kith.web.work;

import java.security.Principal;
import kith.app.workspace.KeptWork;
import kith.app.workspace.Workspace;
import kith.core.workspace.Job;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What audits and plans have in common: doing one again, ending it, removing what came out.
@Controller
@RequestMapping("/datasets/{dataset}/{kind:audit|plan}")
final class KeptController {
    private final Workspace workspace;

    KeptController(Workspace workspace) {
        this.workspace = workspace;
    }

    @PostMapping("/{id}/again")
    View again(@PathVariable String dataset, @PathVariable String kind, @PathVariable String id, Principal member) {
        return to(work(kind).again(member.getName(), job(dataset, kind, id)));
    }

    @PostMapping("/{id}/cancel")
    View cancel(@PathVariable String dataset, @PathVariable String kind, @PathVariable String id) {
        Job job = job(dataset, kind, id);
        workspace.jobs().cancel(job.id());
        return to(job);
    }

    @PostMapping("/{id}/remove")
    View remove(@PathVariable String dataset, @PathVariable String kind, @PathVariable String id) {
        work(kind).remove(job(dataset, kind, id));
        return new RedirectView("/datasets/%s/%s".formatted(dataset, kind));
    }

    private KeptWork<?, ?> work(String kind) {
        return kind.equals(workspace.auditWork().kind()) ? workspace.auditWork() : workspace.planWork();
    }

    private Job job(String dataset, String kind, String id) {
        return Kept.job(work(kind), dataset, id);
    }

    private static View to(Job job) {
        return new RedirectView("/datasets/%s/%s/%s".formatted(job.dataset(), job.kind(), job.id()));
    }
}
