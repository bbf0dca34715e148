package io.echolot.gateway.upload.base;

import java.nio.file.Path;

/**
 * A file that a respondent wants to give as an answer, or a part of it.
 *
 * @param tenant whose survey it is
 * @param survey the survey's key
 * @param question the key of its question
 * @param response the id of the response that it is for; need not exist yet
 * @param id a UUID in lower case, made by the client, so that a retry is recognised
 * @param name what the respondent's device calls it; may be empty, and anything
 * @param type its media type as the client says; parameters don't count
 * @param address the client's network address, to whose budget it counts
 * @param content the bytes; remains the caller's, who deletes it
 */
public record Upload(
    String tenant,
    String survey,
    String question,
    String response,
    String id,
    String name,
    String type,
    String address,
    Path content) {}
