/// Tests about how the project is written: modules, house rules, texts.
@org.jspecify.annotations.NullMarked
package org.stammkunde.structure;
