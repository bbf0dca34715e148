package io.echolot.surveys.authoring.survey.transfer;

/**
 * What a copy is called.
 *
 * @param key unique within the tenant
 */
public record NewKey(String key) {}
