/// The components every page is built from: lists, numbers, charts, forms, progress. Records
/// hold the data, jte files the look.
@NullMarked
@NamedInterface("kit")
package org.stammkunde.web.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
