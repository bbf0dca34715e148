package io.echolot.survey.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an interval or a probability is computed. In JSON the name in lower case with hyphens. */
public enum Method {
  /** The interval of an NPS and of the difference of two. */
  ADJUSTED_WALD(
      "Rocks, B. (2016): Interval Estimation for the \"Net Promoter Score\". The American"
          + " Statistician 70(4), 365-372"),
  /** The interval of a share. */
  WILSON(
      "Wilson, E. B. (1927): Probable Inference, the Law of Succession, and Statistical Inference."
          + " Journal of the American Statistical Association 22, 209-212"),
  /** The interval of the difference of two shares. */
  NEWCOMBE(
      "Newcombe, R. G. (1998): Interval Estimation for the Difference between Independent"
          + " Proportions. Statistics in Medicine 17, 873-890, method 10"),
  /** The interval of a mean. */
  STUDENT_T("Student (1908): The Probable Error of a Mean. Biometrika 6, 1-25"),
  /** The interval of the difference of two means. */
  WELCH(
      "Welch, B. L. (1947): The Generalization of \"Student's\" Problem when Several Different"
          + " Population Variances are Involved. Biometrika 34, 28-35"),
  /** The interval of the difference of two counts. */
  POISSON("The difference of two Poisson variables, whose variances are their counts"),
  /** How probable a difference is if the answers came to the two sides by chance. */
  PERMUTATION(
      "Pitman, E. J. G. (1937): Significance Tests Which May Be Applied to Samples from any"
          + " Populations. Supplement to the Journal of the Royal Statistical Society 4, 119-130"),
  /** How probable two counts are if each event came to either side by the toss of a coin. */
  BINOMIAL(
      "Przyborowski, J., Wilenski, H. (1940): Homogeneity of Results in Testing Samples from"
          + " Poisson Series. Biometrika 31, 313-323");

  private final String source;

  Method(String source) {
    this.source = source;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the formula stands. */
  public String source() {
    return source;
  }
}
