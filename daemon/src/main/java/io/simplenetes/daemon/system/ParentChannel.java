package io.simplenetes.daemon.system;

import io.simplenetes.daemon.act.RamdiskKeeper;
import io.simplenetes.host.name.Release;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// How the daemon of an account speaks to root's: requests go out as lines, each answered by a line `ok WHAT` or `no
/// REASON`; in
/// between come `look`, to read everything anew. When root's daemon ends, however it does, this side sees the end of
/// the input.
public final class ParentChannel implements RamdiskKeeper {

    /// What asks for everything to be read anew.
    static final String LOOK = "look";

    /// What an answer begins with.
    static final String OK = "ok ";

    private static final String NO = "no ";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BufferedReader in;
    private final PrintStream out;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /// @param in what root's daemon says
    /// @param out what it hears
    public ParentChannel(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /// Listens until the end of the input. On a platform thread: a virtual one that reads a pipe keeps its carrier.
    ///
    /// @param look is called for each `look`
    /// @param end is called at the end
    public void listen(Runnable look, Runnable end) {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.equals(LOOK)) {
                        look.run();
                    } else {
                        answers.add(line);
                    }
                }
            } catch (IOException e) {
                // As good as the end.
            }
            end.run();
        });
    }

    @Override
    public Path mount(Release release, String name, int mebibytes) throws IOException, InterruptedException {
        return Path.of(ask(new RamdiskRequest.Mount(release, name, mebibytes)));
    }

    @Override
    public void unmount(Release release) throws IOException, InterruptedException {
        ask(new RamdiskRequest.Unmount(release));
    }

    /// One at a time, so that answers are in the order of the requests.
    private synchronized String ask(RamdiskRequest request) throws IOException, InterruptedException {
        answers.clear(); // of a request that was given up
        out.print(request.line() + "\n");
        out.flush();
        String answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw new IOException("root's daemon does not answer");
        }
        if (!answer.startsWith(OK)) {
            throw new IOException(answer.startsWith(NO) ? answer.substring(NO.length()) : answer);
        }
        return answer.substring(OK.length());
    }

    /// The answer that something could not be done.
    static String no(String reason) {
        return NO + reason.replaceAll("\\p{Cntrl}", " ");
    }
}
