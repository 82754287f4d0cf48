package io.simplenetes.systemtests.pod;

import io.simplenetes.systemtests.harness.Account;

/// Who runs a pod, and the shell that its script runs under.
public enum Setting {
    ROOT_DASH(Account.ROOT, "#!/bin/dash"),
    TESTER_BASH(Account.TESTER, "#!/bin/bash --posix"),
    TESTER_ASH(Account.TESTER, "#!/bin/busybox ash");

    private final Account account;
    private final String shebang;

    Setting(Account account, String shebang) {
        this.account = account;
        this.shebang = shebang;
    }

    public Account account() {
        return account;
    }

    /// The script with this setting's shell in its first line.
    public String script(String script) {
        return shebang + script.substring(script.indexOf('\n'));
    }
}
