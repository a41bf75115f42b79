package org.stammkunde.customers;

/// What identifies somebody, the strongest first. An identifier that was named together with more
/// others than its kind allows (anonymous ids not counted) tells nobody apart: a till, a shared
/// mailbox, a test account. None of its links count then.
public enum IdentifierKind {
    /// A customer number. Two of one system are never one person.
    NUMBER(0, 100),
    EMAIL(1, 100),
    PHONE(2, 25),
    ANONYMOUS(3, 10);

    /// With more anonymous ids than this, those of an identifier do not count; its other links do.
    public static final int MOST_DEVICES = 1_000;

    private final int code;
    private final int most;

    IdentifierKind(int code, int most) {
        this.code = code;
        this.most = most;
    }

    /// The number in the table of links.
    public int code() {
        return code;
    }

    /// To how many others one may be linked.
    public int most() {
        return most;
    }

    static IdentifierKind of(String source) {
        return switch (source) {
            case Identifier.EMAIL -> EMAIL;
            case Identifier.PHONE -> PHONE;
            case Identifier.ANONYMOUS -> ANONYMOUS;
            default -> NUMBER;
        };
    }
}
