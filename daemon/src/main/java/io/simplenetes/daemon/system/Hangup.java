package io.simplenetes.daemon.system;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// SIGHUP, which asks a daemon to read everything anew (daemon(7)). Java has no interface for signals but
/// `sun.misc.Signal`
/// of the module jdk.unsupported; it is called by name, since the compiler warns of it whatever one says.
public final class Hangup {

    private Hangup() {}

    /// Has an action called for each SIGHUP, on a thread of its own. Where that cannot be, SIGHUP ends the program as
    /// before.
    public static void handle(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    Hangup.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), ours);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            // A runtime without the module, or a parent that has it ignored.
            return;
        }
    }
}
