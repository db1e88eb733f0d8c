package kith.web.plan;

/// A plan that was made.
///
/// @param again  address of the form with what was asked for
/// @param form   what was asked for
/// @param slide  to ask for another budget
/// @param blocks what the plan says, as markup, escaped
public record PlanPage(
        String dataset,
        String address,
        String again,
        PlanForm form,
        Slide slide,
        String headline,
        String blocks,
        String about) {}
