package org.cyborgscoring.torch.hub;

import org.cyborgscoring.scoring.Progress;

/**
 * What downloads are done with; the same for all of them.
 *
 * @param client fetches
 * @param api says what there is to fetch
 * @param refusal puts refusals into words
 * @param patience how often and how long
 * @param progress is told of the bytes that have come
 * @param room says how much can be written
 */
record Means(
    HubClient client,
    HubApi api,
    HubRefusal refusal,
    Patience patience,
    Progress progress,
    DiskRoom room) {

  /** What a hub is asked with. */
  static Means of(HubSettings settings, Progress progress, Patience patience, DiskRoom room) {
    HubClient client = new HubClient(settings, patience.answer());
    HubRefusal refusal = new HubRefusal(settings);
    return new Means(client, new HubApi(client, refusal), refusal, patience, progress, room);
  }
}
