package kith.evaluate.world;

/// What a draw of chance is for. The number is part of every draw: a new phase takes a new number.
enum Phase {
    TOWNS(1),
    HOUSEHOLD(2),
    PERSON(3),
    FOCUS(4),
    MEMBERSHIP(5),
    FELLOWS(6),
    MEETING(7),
    PERCEIVED(8),
    STRANGERS(9),
    ORGANISATION(10),
    FAKE(11),
    PURCHASE(12),
    POSTS(13),
    RESPONSE(14),
    ASKING(15),
    OBSERVER(16),
    PROFILE(17),
    IDENTITY(18),
    MEASURE(19);

    final int number;

    Phase(int number) {
        this.number = number;
    }
}
