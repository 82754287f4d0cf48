package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 0.0.0.0, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0, 127.0.0.1, true",
        "::, 127.0.0.1, true",
        "::1, 127.0.0.1, false",
        "::1, [::1], true",
        "::1, [0:0::1], true",
        "::, [::1], true",
        "127.0.0.1, [::], true",
        "::1, 0.0.0.0, false",
        "::1, [::2], false"
    })
    void aPortIsTakenWhenTheAddressesMeet(String listens, String wanted, boolean taken)
            throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(listens))) {
            String address = wanted + ":" + server.getLocalPort();

            String found = script().call(
                            Pods.webAndJob(), "find_busy_port 127.0.0.9:1 " + address + " || :; echo \"$BUSY\"")
                    .stdout();

            assertThat(found).isEqualTo(taken ? address + "\n" : "\n");
        }
    }

    /// R18: ports were those of TCP alone.
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "0.0.0.0, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "::1, [::1], true",
        "::, 0.0.0.0, true"
    })
    void aPortOfUdpIsTakenByUdpAlone(String listens, String wanted, boolean taken)
            throws IOException, InterruptedException {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getByName(listens))) {
            String address = wanted + ":" + server.getLocalPort();

            String found = script().call(
                            Pods.webAndJob(), "find_busy_port " + address + " " + address + "/udp || :; echo \"$BUSY\"")
                    .stdout();

            assertThat(found).isEqualTo(taken ? address + "/udp\n" : "\n");
        }
    }

    @Test
    void aConnectionIsNoListener() throws IOException, InterruptedException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
            port = client.getLocalPort();

            assertThat(script().call(Pods.webAndJob(), "find_busy_port 127.0.0.1:" + port + " || echo free")
                            .stdout())
                    .isEqualTo("free\n");
        }
    }
}
