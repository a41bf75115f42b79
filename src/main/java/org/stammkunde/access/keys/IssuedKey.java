package org.stammkunde.access.keys;

/// A fresh key together with its secret, which is known only now.
public record IssuedKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
