package io.echolot.surveys.authoring.survey.check.base;

import io.echolot.contracts.question.Question;

/**
 * What a reference stands for.
 *
 * @param ref the reference itself
 * @param sort what can be done with it
 * @param question the question that is meant; null for a hidden field or a variable
 */
public record Subject(String ref, Sort sort, Question question) {}
