package io.simplenetes.daemon.system;

import java.nio.file.Path;

/// A HOSTHOME and whose it is.
///
/// @param path the folder, absolute
/// @param owner the account with whose ids everything in it is done
record OwnedHome(Path path, Account owner) {}
