/// Stammkunde: collect, understand, act, prove. One process for the whole retention loop.
@NullMarked
package org.stammkunde;

import org.jspecify.annotations.NullMarked;
