package io.echolot.surveys.console.dashboard;

/**
 * A dashboard with whose it is, as it is stored.
 *
 * @param key unique within the tenant
 * @param owner who has made it, and alone changes it: the subject of their tokens
 * @param ownerName their name when they stored it last
 */
record OwnDashboard(String key, String owner, String ownerName, Dashboard dashboard) {

  boolean isSeenBy(String person) {
    return dashboard.shared() || owner.equals(person);
  }

  DashboardView seenBy(String person) {
    return new DashboardView(
        key,
        dashboard.name(),
        dashboard.shared(),
        owner.equals(person),
        ownerName,
        dashboard.tiles());
  }
}
