package kith.app.explain;

import kith.core.Estimate;
import kith.core.Rung;

/// A person's genuine followers by how well they know the person. Shares only; nobody is named.
///
/// @param responding part of the followers who know the person and respond to them, in [0, knowing]
/// @param knowing    part of the followers who know the person, those who respond included
/// @param evidence   what the shares rest on
public record Rings(double responding, Estimate knowing, Rung evidence) {
    public Rings {
        if (!(responding >= 0 && responding <= knowing.value() && knowing.value() <= 1)) {
            throw new IllegalArgumentException(
                    "rings need 0 <= responding <= knowing <= 1, got %s and %s".formatted(responding, knowing.value()));
        }
    }
}
