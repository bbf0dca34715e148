package io.echolot.surveys.authoring.survey.fit;

import io.echolot.contracts.Channel;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a survey can be asked on a channel.
 *
 * @param channel the channel
 * @param fits whether every question can be asked there
 * @param reasons why not; empty if it fits
 */
public record ChannelFit(Channel channel, boolean fits, List<Reason> reasons) {

  public ChannelFit {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why a survey doesn't fit.
   *
   * @param path the field, e.g. {@code questions[2].choices}
   * @param reason what is wrong with it, for people
   */
  public record Reason(String path, String reason) {}

  /** Whether {@code draft} fits each of the channels. */
  public static List<ChannelFit> all(SurveyDraft draft) {
    return Arrays.stream(Channel.values()).map(channel -> of(draft, channel)).toList();
  }

  /** Whether {@code draft} fits {@code channel}. */
  public static ChannelFit of(SurveyDraft draft, Channel channel) {
    List<Reason> reasons =
        switch (channel) {
          case WEB, EMAIL, KIOSK, PHONE, IN_PERSON -> List.of();
          case WHATSAPP, TELEGRAM, CHAT -> new DialogueFit(draft).reasons();
          case SMS -> new SmsFit(draft).reasons();
          case SOCIAL -> List.of(new Reason("questions", "social media are read, not asked"));
        };
    return new ChannelFit(channel, reasons.isEmpty(), reasons);
  }
}
