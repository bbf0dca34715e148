package io.echolot.surveys.console.dashboard;

import java.util.List;

/**
 * A dashboard for a reader.
 *
 * @param key unique within the tenant
 * @param name for people
 * @param shared whether everybody of the tenant sees it
 * @param own whether it is the reader's, who alone may change it
 * @param owner the name of who has made it
 * @param tiles in the order in which they fill rows from left to right
 */
public record DashboardView(
    String key, String name, boolean shared, boolean own, String owner, List<Tile> tiles) {}
