/// simplenetesd as root, for all accounts of a host: it finds their HOSTHOMEs and gives each a daemon of its own, which
/// has the ids of the account and does all the work. Root reads no content of a user's file and writes below no folder
/// of a
/// user, so that no link or race there can lead it astray.
@NullMarked
package io.simplenetes.daemon.system;

import org.jspecify.annotations.NullMarked;
