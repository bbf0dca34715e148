// Generated from channel-gateway's OpenAPI document by "npm run api"; not to be edited.
export interface paths {
    "/v1/channel-accounts/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When messages came and went by an account
         * @description The last message that came in and that went out, the last call to the account's address that wasn't taken and why, and the last message that the provider didn't take or deliver, with its code. Told within seconds, kept for 90 days; an account that was only just made is known within a moment.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountHealth"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["unavailable"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erases a response or mention for good; erasing what isn't there is no error
         * @description From then on each call that brings more of it is answered by 410 erased.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The erasure is safe */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-id"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["unavailable"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that a respondent gave */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file, with its type and name */
                200: {
                    headers: {
                        /** @description Always attachment, with the file's name (RFC 6266) */
                        "Content-Disposition"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": string;
                    };
                };
                400: components["responses"]["invalid-id"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["files-unavailable"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/in/telegram/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an update of a tenant's Telegram bot and replies by a call in the answer
         * @description Shown to be Telegram's by the secret that was set with the webhook. The same update_id again changes nothing and gets the same reply. What isn't said by a person in a chat with the bot alone is passed over.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "X-Telegram-Bot-Api-Secret-Token"?: string;
                };
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description A call of sendMessage; an empty object where no reply is due */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                400: components["responses"]["invalid-request"];
                403: components["responses"]["not-signed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["telegram-unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/in/twilio/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an SMS of a tenant's own account in and replies by TwiML
         * @description Signed by the account's auth token. The same MessageSid again changes nothing and gets the same reply.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "X-Twilio-Signature"?: string;
                };
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": components["schemas"]["MultivaluedMapStringString"];
                };
            };
            responses: {
                /** @description TwiML; without a message where none is due */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": string;
                    };
                };
                400: components["responses"]["invalid-sms"];
                403: components["responses"]["not-signed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["sms-unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/in/twilio/{accountId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hears what became of a message
         * @description Twilio is told this address with each message. A status that comes late or again changes nothing, and neither does one of a message that isn't known.
         */
        post: {
            parameters: {
                query?: {
                    message?: string;
                };
                header?: {
                    "X-Twilio-Signature"?: string;
                };
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": components["schemas"]["MultivaluedMapStringString"];
                };
            };
            responses: {
                /** @description Noted, or nothing to note */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-sms"];
                403: components["responses"]["not-signed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                503: components["responses"]["sms-unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/in/whatsapp/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells Meta that the address is ours
         * @description Meta asks when the address is entered. What it shows as hub.verify_token is told by POST /v1/channel-accounts/{id}/check.
         */
        get: {
            parameters: {
                query?: {
                    "hub.challenge"?: string;
                    "hub.mode"?: string;
                    "hub.verify_token"?: string;
                };
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What it said as hub.challenge */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                400: components["responses"]["invalid-request"];
                403: components["responses"]["not-signed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                503: components["responses"]["whatsapp-unavailable"];
            };
        };
        put?: never;
        /**
         * Takes what people wrote to a tenant's WhatsApp number, and what became of replies
         * @description Signed by the app's secret over the body. Many messages and statuses may come at once, and the same message again changes nothing. Replies go out by Meta's API. What isn't said by a person to the number alone is passed over.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "X-Hub-Signature-256"?: string;
                };
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Taken, or nothing to take: an empty object */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                400: components["responses"]["invalid-request"];
                403: components["responses"]["not-signed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["whatsapp-unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's short links, or those to one survey, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    /** @description The key of a survey; without it those to all */
                    survey?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageLinkView"];
                    };
                };
                400: components["responses"]["invalid-page"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        /**
         * Makes a short link to a survey's hosted page
         * @description It leads to pages of this gateway only. How often it is followed is counted.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkRequest"];
                };
            };
            responses: {
                /** @description The link */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkView"];
                    };
                };
                /** @description Something isn't as it must be */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["HttpValidationProblem"];
                    };
                };
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short link, and how often it was followed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkView"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        post?: never;
        /** Takes a short link back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It leads nowhere any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a batch of mentions in; one seen twice is one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description A result for each mention, in order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Results"];
                    };
                };
                400: components["responses"]["invalid-mentions"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
                503: components["responses"]["unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an access token for a PIN, a code that was sent by e-mail, or a signature
         * @description With an e-mail address and no code, a code is sent to it. The token goes into the header Echolot-Access of the calls that get the survey and send responses.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            responses: {
                /** @description The right is shown by this token */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Access"];
                    };
                };
                /** @description A code is on its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sent"];
                    };
                };
                400: components["responses"]["invalid-access"];
                401: components["responses"]["no-access"];
                403: components["responses"]["not-signed-here"];
                404: components["responses"]["survey-not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["no-mail"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which surveys a page may show by itself now, with an entity tag
         * @description For a customer whom the page names with a signature: without those that aren't meant for the customer, were answered, or would come too often.
         */
        get: {
            parameters: {
                query?: {
                    /** @description A customer's pseudonym */
                    respondent?: string;
                    /** @description HMAC-SHA256 of the pseudonym, hexadecimal */
                    signature?: string;
                };
                header?: never;
                path: {
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The surveys */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Config"];
                    };
                };
                304: components["responses"]["unchanged"];
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unknown-key"];
                403: components["responses"]["not-signed-here"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["key-limited"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that an identified customer was asked a survey
         * @description Twice on a day counts once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactRequest"];
                };
            };
            responses: {
                /** @description It is noted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Noted"];
                    };
                };
                400: components["responses"]["invalid-contact"];
                401: components["responses"]["unknown-key"];
                403: components["responses"]["not-signed-here"];
                404: components["responses"]["survey-not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes newline-delimited responses of a kiosk in; each line is answered */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description An access token for the surveys of the lines */
                    "Echolot-Access"?: string;
                };
                path: {
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-ndjson": string;
                };
            };
            responses: {
                /** @description A line for each line, in order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                400: components["responses"]["invalid-batch"];
                401: components["responses"]["unknown-key"];
                403: components["responses"]["not-a-kiosk"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes one revision of a response in
         * @description Send all answers given so far each time, with a revision that grows. Repeating a request changes nothing.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description An access token, or a personal link's */
                    "Echolot-Access"?: string;
                };
                path: {
                    id: string;
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                };
            };
            responses: {
                /** @description It is safe */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accepted"];
                    };
                };
                400: components["responses"]["invalid-response"];
                401: components["responses"]["no-access"];
                403: components["responses"]["may-not-answer"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                409: components["responses"]["not-now"];
                410: components["responses"]["survey-closed"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["unavailable"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/responses/{responseId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a file that is to be an answer, or a part of it
         * @description The body is the file, Content-Type its type. Name what is answered in the answer's value: an array of what such calls gave. Repeating a request changes nothing; a file that no accepted response names is deleted after a day.
         */
        put: {
            parameters: {
                query?: {
                    /** @description What the device calls the file */
                    name?: string;
                    /** @description The question's key */
                    question?: string;
                    /** @description The survey's key */
                    survey?: string;
                };
                header?: {
                    /** @description An access token, or a personal link's */
                    "Echolot-Access"?: string;
                    /** @description The response's secret, as its revisions show it */
                    "Echolot-Secret"?: string;
                };
                path: {
                    fileId: string;
                    publishableKey: string;
                    responseId: string;
                };
                cookie?: never;
            };
            /** @description The file */
            requestBody: {
                content: {
                    "*/*": string;
                };
            };
            responses: {
                /** @description It is stored */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredFile"];
                    };
                };
                400: components["responses"]["invalid-upload"];
                401: components["responses"]["unknown-key"];
                403: components["responses"]["may-not-upload"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["file-conflict"];
                410: components["responses"]["response-erased"];
                413: components["responses"]["file-too-large"];
                415: components["responses"]["file-type-not-allowed"];
                422: components["responses"]["file-infected"];
                429: components["responses"]["upload-limited"];
                503: components["responses"]["files-unavailable"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/surveys/{surveyKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest published version of a survey, with an entity tag
         * @description Respondents of whom no more answers are wanted are led to an end by its jumps; then the entity tag is another.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The id of the response that goes on, or is to begin */
                    response?: string;
                };
                header?: {
                    /** @description An access token, or a personal link's */
                    "Echolot-Access"?: string;
                };
                path: {
                    publishableKey: string;
                    surveyKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The survey */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicSurvey"];
                    };
                };
                304: components["responses"]["unchanged"];
                400: components["responses"]["invalid-id"];
                401: components["responses"]["no-access"];
                403: components["responses"]["not-asked"];
                404: components["responses"]["survey-not-found"];
                406: components["responses"]["not-acceptable"];
                409: components["responses"]["not-now"];
                410: components["responses"]["survey-closed"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{publishableKey}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A token for work that makes many responses dear
         * @description Asked for after the problem proof-needed. Work for one response is worth nothing for another.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The token and its difficulty */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Work1"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unknown-key"];
                403: components["responses"]["origin-not-allowed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["key-limited"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes newline-delimited responses in; each line names its channel */
        post: {
            parameters: {
                query?: {
                    /** @description With true nothing is stored: the answer tells what would be */
                    dryRun?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-ndjson": string;
                };
            };
            responses: {
                /** @description A line for each line, in order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                400: components["responses"]["invalid-batch"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["too-many-requests"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sightings/{publishableKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * From where a channel's key was used last
         * @description Origins of pages and when they called last, up to 20 that may use the key and 20 that may not; an empty origin stands for pages of Echolot and for apps. Told within seconds, kept for 90 days. For a key that isn't the tenant's, or was only just made, there are none.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    publishableKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SeenKey"];
                    };
                };
                400: components["responses"]["invalid-request"];
                401: components["responses"]["unauthorized"];
                403: components["responses"]["forbidden"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                429: components["responses"]["too-many-requests"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sms/twilio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an SMS in and replies by TwiML
         * @description The same MessageSid again changes nothing and gets the same reply.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "X-Twilio-Signature"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": components["schemas"]["MultivaluedMapStringString"];
                };
            };
            responses: {
                /** @description TwiML; without a message where none is due */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": string;
                    };
                };
                400: components["responses"]["invalid-sms"];
                403: components["responses"]["not-signed"];
                404: components["responses"]["not-found"];
                406: components["responses"]["not-acceptable"];
                408: components["responses"]["too-slow"];
                413: components["responses"]["too-large"];
                415: components["responses"]["unsupported-media-type"];
                429: components["responses"]["key-limited"];
                503: components["responses"]["sms-unavailable"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            adjusted?: components["schemas"]["Adjustment"][];
            id?: string;
            /** Format: int32 */
            revision?: number;
            state?: string;
        };
        Access: {
            expiresAt?: components["schemas"]["Instant"];
            token?: string;
        };
        AccessRequest: {
            code?: string;
            email?: string;
            guard?: components["schemas"]["Work"];
            language?: string;
            pin?: string;
            respondent?: string;
            signature?: string;
            survey?: string;
        };
        AccountHealth: {
            account?: string;
            failed?: components["schemas"]["LastFailure"];
            opened?: boolean;
            receivedAt?: components["schemas"]["Instant"];
            refused?: components["schemas"]["LastRefusal"];
            sentAt?: components["schemas"]["Instant"];
        };
        Adjustment: {
            change?: components["schemas"]["Change"];
            field?: string;
            message?: string;
            question?: string;
        };
        /** @enum {string} */
        Change: "cut" | "left_out" | "partial";
        Choice: {
            exclusive?: boolean;
            image?: string;
            key?: string;
            label?: components["schemas"]["LocalizedText"];
            other?: boolean;
        };
        Condition: Record<string, never>;
        Config: {
            quarantine?: components["schemas"]["Quarantine"];
            surveys?: components["schemas"]["Offer"][];
        };
        ContactRequest: {
            respondent?: string;
            signature?: string;
            survey?: string;
        };
        End: {
            key?: string;
            redirect?: string;
            text?: components["schemas"]["LocalizedText"];
            when?: components["schemas"]["Condition"];
        };
        FormField: {
            key?: components["schemas"]["FormFieldKey"];
            required?: boolean;
        };
        /** @enum {string} */
        FormFieldKey: "first_name" | "last_name" | "email" | "phone" | "company" | "street" | "street2" | "postal_code" | "city" | "region" | "country";
        /** @description HTTP Problem Response according to RFC9457 and RFC7807 */
        HttpProblem: {
            /** @description A optional human-readable explanation specific to this occurrence of the problem */
            detail?: string;
            /** @description The path that was called, decoded */
            instance?: string;
            /**
             * Format: int32
             * @description The HTTP status code for this occurrence of the problem
             */
            status?: number;
            /** @description A optional, short, human-readable summary of the problem type */
            title?: string;
            /**
             * Format: uri-reference
             * @description A optional URI reference that identifies the problem type
             */
            type?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description HTTP Validation Problem Response according to RFC9457 and RFC7807 */
        HttpValidationProblem: {
            /** @description A optional human-readable explanation specific to this occurrence of the problem */
            detail?: string;
            /** @description The path that was called, decoded */
            instance?: string;
            /**
             * Format: int32
             * @description The HTTP status code for this occurrence of the problem
             */
            status?: number;
            /** @description A optional, short, human-readable summary of the problem type */
            title?: string;
            /**
             * Format: uri-reference
             * @description A optional URI reference that identifies the problem type
             */
            type?: string;
            /** @description List of validation constraint violations that occurred */
            violations?: components["schemas"]["Violation"][];
        } & {
            [key: string]: unknown;
        };
        /** Format: date-time */
        Instant: string;
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            containerNode?: boolean;
            double?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            nodeType?: components["schemas"]["JsonNodeType"];
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            textual?: boolean;
            valueNode?: boolean;
        };
        /** @enum {string} */
        JsonNodeType: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
        Jump: {
            from?: string;
            to?: string;
            when?: components["schemas"]["Condition"];
        };
        /** @enum {string} */
        Kind: "VIEW" | "EXIT" | "DELAY" | "TIME" | "SCROLL" | "CLICK" | "EVENT";
        LastFailure: {
            at?: components["schemas"]["Instant"];
            code?: string;
        };
        LastRefusal: {
            at?: components["schemas"]["Instant"];
            why?: components["schemas"]["RefusedCall"];
        };
        Limits: {
            /** Format: int32 */
            decimals?: number;
            earliest?: components["schemas"]["LocalDate"];
            latest?: components["schemas"]["LocalDate"];
            /** Format: double */
            max?: number;
            /** Format: int64 */
            maxBytes?: number;
            /** Format: double */
            min?: number;
            /** Format: int32 */
            minLength?: number;
            pattern?: string;
            patternHint?: components["schemas"]["LocalizedText"];
            types?: string[];
        };
        LinkRequest: {
            expires?: components["schemas"]["Instant"];
            publishableKey?: string;
            query?: string;
            survey?: string;
        };
        LinkView: {
            /** Format: int64 */
            clicks?: number;
            code?: string;
            createdAt?: components["schemas"]["Instant"];
            expires?: components["schemas"]["Instant"];
            publishableKey?: string;
            query?: string;
            survey?: string;
            url?: string;
        };
        /** Format: date */
        LocalDate: string;
        /** @description Texts by their languages (BCP 47) */
        LocalizedText: {
            [key: string]: string;
        };
        Logic: {
            attributes?: string[];
            ends?: components["schemas"]["End"][];
            hidden?: string[];
            jumps?: components["schemas"]["Jump"][];
            quotas?: components["schemas"]["Quota"][];
            shuffle?: string[][];
            unit?: string;
            variables?: components["schemas"]["Variable"][];
        };
        MultivaluedMapStringString: {
            [key: string]: string[];
        };
        Noted: {
            state?: string;
        };
        Offer: {
            once?: boolean;
            /** Format: double */
            share?: number;
            survey?: string;
            triggers?: components["schemas"]["WidgetTrigger"][];
            urgent?: boolean;
        };
        /** @enum {string} */
        Operation: "set" | "add" | "subtract" | "multiply";
        PageLinkView: {
            items?: components["schemas"]["LinkView"][];
            next?: string;
        };
        PublicSurvey: {
            key?: string;
            known?: {
                [key: string]: string;
            };
            languages?: string[];
            logic?: components["schemas"]["Logic"];
            name?: components["schemas"]["LocalizedText"];
            once?: boolean;
            questions?: components["schemas"]["Question"][];
            response?: string;
            thanks?: components["schemas"]["LocalizedText"];
            theme?: components["schemas"]["Theme"];
            touchpoints?: string[];
            /** Format: int32 */
            version?: number;
            writer?: string;
        };
        Quarantine: {
            /** Format: int32 */
            days?: number;
            /** Format: int32 */
            times?: number;
        };
        Question: {
            choices?: components["schemas"]["Choice"][];
            comment?: boolean;
            description?: components["schemas"]["LocalizedText"];
            fields?: components["schemas"]["FormField"][];
            high?: components["schemas"]["LocalizedText"];
            key?: string;
            kind?: components["schemas"]["QuestionKind"];
            limits?: components["schemas"]["Limits"];
            low?: components["schemas"]["LocalizedText"];
            /** Format: int32 */
            maxLength?: number;
            required?: boolean;
            rows?: components["schemas"]["Choice"][];
            /** Format: int32 */
            scale?: number;
            showIf?: components["schemas"]["Condition"];
            shuffle?: boolean;
            style?: components["schemas"]["QuestionStyle"];
            title?: components["schemas"]["LocalizedText"];
        };
        /** @enum {string} */
        QuestionKind: "nps" | "csat" | "ces" | "rating" | "single_choice" | "multiple_choice" | "text" | "picture_choice" | "ranking" | "matrix" | "number" | "date" | "contact" | "address" | "consent" | "statement" | "file";
        /** @enum {string} */
        QuestionStyle: "usual" | "stars" | "faces" | "numbers" | "emoji";
        Quota: {
            end?: string;
            key?: string;
            /** Format: int32 */
            limit?: number;
            when?: components["schemas"]["Condition"];
        };
        /** @enum {string} */
        RefusedCall: "wrong_signature" | "other_account" | "unknown_number" | "closed_credentials";
        Result: {
            id?: string;
            state?: string;
            violations?: components["schemas"]["Violation1"][];
        };
        Results: {
            results?: components["schemas"]["Result"][];
        };
        SeenKey: {
            pages?: components["schemas"]["SeenPage"][];
            publishableKey?: string;
        };
        SeenPage: {
            allowed?: boolean;
            at?: components["schemas"]["Instant"];
            origin?: string;
        };
        Sent: {
            state?: string;
        };
        Step: {
            /** Format: double */
            by?: number;
            op?: components["schemas"]["Operation"];
            ref?: string;
            when?: components["schemas"]["Condition"];
        };
        StoredFile: {
            id?: string;
            name?: string;
            /** Format: int64 */
            size?: number;
            type?: string;
        };
        Theme: {
            accent?: string;
            accentDark?: string;
            background?: string;
            backgroundDark?: string;
            border?: string;
            borderDark?: string;
            font?: string;
            muted?: string;
            mutedDark?: string;
            onAccent?: string;
            onAccentDark?: string;
            radius?: string;
            soft?: string;
            softDark?: string;
            text?: string;
            textDark?: string;
        };
        /** @description Such as view or scroll 60; docs/widget.md lists the forms */
        TriggerEvent: string;
        Variable: {
            /** Format: double */
            initial?: number;
            key?: string;
            steps?: components["schemas"]["Step"][];
        };
        /** @description Validation constraint violation details */
        Violation: {
            /** @description The field for which the validation failed */
            field?: string;
            /** @description Part of the http request where the validation error occurred such as query, path, header, form, body */
            in?: string;
            /** @description Description of the validation error */
            message?: string;
        };
        Violation1: {
            field?: string;
            message?: string;
            question?: string;
        };
        /** @enum {string} */
        WidgetMode: "popover" | "modal" | "button";
        WidgetTrigger: {
            mode?: components["schemas"]["WidgetMode"];
            url?: string;
            when?: components["schemas"]["TriggerEvent"];
        };
        Work: {
            proof?: string;
            token?: string;
        };
        Work1: {
            /** Format: int32 */
            difficulty?: number;
            expiresAt?: components["schemas"]["Instant"];
            token?: string;
        };
    };
    responses: {
        /** @description The body is larger than the call takes */
        "body-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The id has other bytes, the question has enough files, or the response answers another survey */
        "file-conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The virus scanner found something */
        "file-infected": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The file is larger than the question or the gateway takes */
        "file-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The question doesn't take such files, or the content is something else */
        "file-type-not-allowed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Store or virus scanner are away, or too many uploads arrive at once */
        "files-unavailable": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The token's roles don't allow the call, or it names no tenant */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-access": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description There is nothing in it */
        "invalid-batch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-contact": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The id is none */
        "invalid-id": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-mentions": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A parameter isn't as it must be */
        "invalid-page": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A parameter, a header or the body isn't as it must be, or the call has no such parameter */
        "invalid-request": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The body isn't as it must be */
        "invalid-response": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description A parameter isn't as it must be */
        "invalid-sms": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description Ids, survey or question aren't as they must be, or the file is empty */
        "invalid-upload": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpValidationProblem"];
            };
        };
        /** @description The key or the address is over its limit */
        "key-limited": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key may not be used from there, the response is somebody else's, the customer isn't one whom it is for, or work is asked for first */
        "may-not-answer": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key may not be used from there, or the response is somebody else's */
        "may-not-upload": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key isn't known, or the right to the survey wasn't shown */
        "no-access": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description No e-mail can be sent, or the code can't be checked now */
        "no-mail": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key is no kiosk's, or may not be used from there */
        "not-a-kiosk": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The caller takes no media type that the call gives */
        "not-acceptable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The customer isn't one whom it is for */
        "not-asked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is no such thing in this tenant */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description It isn't open yet, the respondent has answered, or the id is another survey's */
        "not-now": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The signature doesn't fit; it isn't said why */
        "not-signed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The respondent isn't signed, or the key may not be used from there */
        "not-signed-here": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key may not be used from there */
        "origin-not-allowed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The response was erased */
        "response-erased": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The message was not taken; Twilio sends it again */
        "sms-unavailable": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Its time is over, enough have answered, or the response was erased */
        "survey-closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description No survey of that key is published */
        "survey-not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The update was not taken; Telegram sends it again */
        "telegram-unavailable": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The body is larger than this call takes */
        "too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The tenant's calls are over their limit */
        "too-many-requests": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The body took too long to arrive */
        "too-slow": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description There is no valid token */
        unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Neither Kafka nor MongoDB can be reached; nothing was stored */
        unavailable: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description It is still the version that you know */
        unchanged: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such publishable key */
        "unknown-key": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The body is of a media type that the call doesn't read */
        "unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description The key or the address is over its limit of requests, or the address of bytes */
        "upload-limited": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
        /** @description Not all was taken; Meta sends it again */
        "whatsapp-unavailable": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["HttpProblem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
