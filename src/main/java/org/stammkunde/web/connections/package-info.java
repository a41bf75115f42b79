/// How the web server shares its connections and its memory among those who call, so that a crowd
/// of slow or hostile ones leaves room for everybody else.
@NullMarked
package org.stammkunde.web.connections;

import org.jspecify.annotations.NullMarked;
