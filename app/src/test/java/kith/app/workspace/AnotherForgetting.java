package kith.app.workspace;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kith.app.LocalUseCases;
import kith.app.UseCases;
import kith.core.Progress;

/// Forgets a person in a workspace and says on standard output where it is, so that a test can kill it there.
final class AnotherForgetting {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
    static final UseCases KITH = new LocalUseCases(CLOCK);

    private AnotherForgetting() {}

    /// @param args the workspace, the account, and where it waits to be killed
    static void main(String[] args) {
        Workspace workspace = Workspace.open(Path.of(args[0]), List.of(), stopping(args[2]), CLOCK);
        workspace.forgetting().forget("anna", "shop", args[1]);
        stop();
    }

    private static UseCases stopping(String where) {
        return (UseCases) Proxy.newProxyInstance(
                UseCases.class.getClassLoader(), new Class<?>[] {UseCases.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("forget")) {
                        return run(() -> method.invoke(KITH, arguments));
                    }
                    stopAt("before the dataset", where);
                    Progress progress = (step, _, _) -> stopAt(step, where);
                    Object outcome = KITH.forget((Path) arguments[0], (String) arguments[1], progress);
                    stopAt("after the dataset", where);
                    return outcome;
                });
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object run(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void stopAt(String step, String where) {
        if (step.equals(where)) {
            System.out.println(step);
            System.out.flush();
            stop();
        }
    }

    private static void stop() {
        while (true) {
            LockSupport.park();
        }
    }
}
