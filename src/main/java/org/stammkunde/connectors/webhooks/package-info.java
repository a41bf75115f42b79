/// Takes in what shops, payment services and help desks send by webhook: who sent it and whether
/// it is genuine, what it means in the words of the tracking API, and the event log. Each vendor
/// has a package of its own; `mapped` is for all others.
@NullMarked
package org.stammkunde.connectors.webhooks;

import org.jspecify.annotations.NullMarked;
