/// Imports in the browser and through the API.
@NullMarked
package org.stammkunde.connectors.web;

import org.jspecify.annotations.NullMarked;
