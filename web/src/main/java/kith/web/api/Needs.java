package kith.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kith.core.workspace.Scope;

/// What a token must be allowed to do for an operation. An operation without it is closed to all.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /// The scope.
    Scope value();
}
