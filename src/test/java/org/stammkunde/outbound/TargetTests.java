package org.stammkunde.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.outbound.CheckedResolver.Lookup;
import org.stammkunde.shared.StartFailure;

/// Which addresses are taken, in whatever notation, and which of them are those of the internet.
class TargetTests {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/hook?a=b, example.com",
        "HTTP://Example.COM:8080/, example.com",
        "https://müller.example/straße, xn--mller-kva.example",
        "https://straße.example/, xn--strae-oqa.example",
        "https://8.8.8.8/, 8.8.8.8",
        "'https://[2606:4700:4700::1111]/', 2606:4700:4700::1111",
        "https://example.com./, example.com"
    })
    void readsAddresses(String typed, String host) {
        assertThat(Target.parse("  " + typed + " ").host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "javascript:alert(1)",
                "https:///hook",
                "https://",
                "https://exa mple.com/",
                "https://example.com/a b",
                "https://example.com/#part",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:x/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://0x7f.1/",
                "http://example.0x1/",
                "http://[fe80::1%25eth0]/",
                "http://[::1/",
                "http://1.2.3/",
                "http://\u0000example.com/"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertRefused("outbound.not-an-address", () -> Target.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:password@example.com/",
                "https://user@example.com/",
                "https://example.com@127.0.0.1/"
            })
    void refusesCredentials(String typed) {
        assertRefused("outbound.credentials", () -> Target.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::a00:1]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[2002:a00:1::1]",
                "[3fff::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "some.localhost",
                "１２７.０.０.１"
            })
    void refusesAddressesThatAreNotOfTheInternet(String host) {
        var resolver = resolver();
        var target = Target.parse("http://" + host + ":8080/hook");
        assertThat(resolver.allows(target)).isFalse();
        assertThatThrownBy(() -> resolver.resolve(target.host()))
                .isInstanceOf(RefusedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "[::ffff:8.8.8.8]",
                "[2001:200::1]",
                "[2003::1]",
                "[2a00:1450:4001::1]",
                "[3ffe:ffff::1]"
            })
    void takesAddressesOfTheInternet(String host) throws UnknownHostException {
        var target = Target.parse("http://" + host + "/");
        assertThat(resolver().allows(target)).isTrue();
        assertThat(resolver().resolve(target.host())).isNotEmpty();
    }

    @Test
    void refusesANameThatLeadsIntoAPrivateNetworkAmongOthers() {
        var both = checked(settings(), _ -> addresses("8.8.8.8", "10.0.0.1"));
        assertThatThrownBy(() -> both.resolve("mixed.example"))
                .isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void takesWhatTheOperatorPermits() throws UnknownHostException {
        var permitted = settings("10.1.0.0/16", " Inside.Example ", "fd00::/8", "192.168.7.7");
        var resolver = checked(permitted, TargetTests::lookUp);
        assertThat(resolver.resolve("10.1.255.1")).hasSize(1);
        assertThat(resolver.resolve("fd00::7")).hasSize(1);
        assertThat(resolver.resolve("192.168.7.7")).hasSize(1);
        assertThat(resolver.resolve("inside.example")).hasSize(1);
        for (var other : List.of("10.2.0.1", "fc00::7", "192.168.7.8", "sub.inside.example")) {
            assertThatThrownBy(() -> resolver.resolve(other))
                    .as(other)
                    .isInstanceOf(RefusedAddressException.class);
        }
    }

    @Test
    void refusesThisMachineUnderItsPublicAddressUnlessPermitted() throws UnknownHostException {
        Predicate<InetAddress> own = address -> address.getHostAddress().equals("8.8.8.8");
        var open = new CheckedResolver(settings().read(), TargetTests::lookUp, own);
        assertThatThrownBy(() -> open.resolve("8.8.8.8"))
                .isInstanceOf(RefusedAddressException.class);
        assertThat(open.resolve("8.8.4.4")).hasSize(1);
        var permitting = new CheckedResolver(settings("8.8.8.8").read(), TargetTests::lookUp, own);
        assertThat(permitting.resolve("8.8.8.8")).hasSize(1);
    }

    @Test
    void knowsTheAddressesOfThisMachine() throws SocketException {
        var here = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
        assertThat(here).isNotEmpty().allMatch(OwnAddresses::contain);
        assertThat(OwnAddresses.contain(InetAddress.ofLiteral("192.0.2.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "http://x", "a b", "1.2.3.4/x", "-a"})
    void saysWhichPermissionCannotBeRead(String text) {
        var settings = settings(text);
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(settings::read)
                .withMessageContaining(text);
    }

    private static void assertRefused(String code, Runnable reading) {
        assertThatExceptionOfType(OutboundException.class)
                .isThrownBy(reading::run)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static CheckedResolver resolver() {
        return checked(settings(), TargetTests::lookUp);
    }

    private static CheckedResolver checked(OutboundSettings settings, Lookup lookup) {
        return new CheckedResolver(settings.read(), lookup, OwnAddresses::contain);
    }

    private static OutboundSettings settings(String... permitted) {
        return new OutboundSettings(List.of(permitted));
    }

    /// Names lead where such names could lead.
    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        boolean name = host.endsWith("localhost") || host.endsWith("example");
        return name ? addresses("127.0.0.1") : InetAddress.getAllByName(host);
    }

    private static InetAddress[] addresses(String... literals) {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
