package io.echolot.gateway.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.delivery.OutgoingMenu;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.whatsapp.post.WhatsAppUser;

/**
 * Messages as the API takes them. Our id stands in each, so that a status settles one whose answer
 * we never heard. Source: Meta, WhatsApp Cloud API, "Messages", "Text messages", "Interactive reply
 * buttons messages", "Interactive list messages", "Template messages".
 */
final class WhatsAppJson {

  private WhatsAppJson() {}

  /** One in its own words, which may be chosen from. */
  static String own(OutgoingMessage message) {
    ObjectNode json = message(message);
    OutgoingMenu menu = message.menu();
    if (menu == null) {
      json.put("type", "text")
          .putObject("text")
          .put("preview_url", false)
          .put("body", message.text());
      return json.toString();
    }
    ObjectNode interactive = json.put("type", "interactive").putObject("interactive");
    interactive.put("type", menu.isList() ? "list" : "button");
    interactive.putObject("body").put("text", message.text());
    ObjectNode action = interactive.putObject("action");
    if (menu.isList()) {
      rows(action.put("button", menu.opens()), menu);
    } else {
      buttons(action.putArray("buttons"), menu);
    }
    return json.toString();
  }

  private static void rows(ObjectNode action, OutgoingMenu menu) {
    ArrayNode rows = action.putArray("sections").addObject().putArray("rows");
    for (OutgoingMenu.Entry entry : menu.entries()) {
      ObjectNode row = rows.addObject().put("id", entry.id()).put("title", entry.title());
      if (!entry.description().isEmpty()) {
        row.put("description", entry.description());
      }
    }
  }

  private static void buttons(ArrayNode buttons, OutgoingMenu menu) {
    for (OutgoingMenu.Entry entry : menu.entries()) {
      buttons
          .addObject()
          .put("type", "reply")
          .putObject("reply")
          .put("id", entry.id())
          .put("title", entry.title());
    }
  }

  /** One in the words of an approved template. */
  static String template(OutgoingMessage message, WhatsAppTemplate template, String parameter) {
    ObjectNode json = message(message);
    ObjectNode of = json.put("type", "template").putObject("template").put("name", template.name());
    of.putObject("language").put("code", template.language(message.language()));
    of.putArray("components")
        .addObject()
        .put("type", "body")
        .putArray("parameters")
        .addObject()
        .put("type", "text")
        .put("text", parameter);
    return json.toString();
  }

  private static ObjectNode message(OutgoingMessage message) {
    String to = message.route().to();
    return JsonNodeFactory.instance
        .objectNode()
        .put("messaging_product", "whatsapp")
        .put("recipient_type", "individual")
        .put(WhatsAppUser.isScoped(to) ? "recipient" : "to", to)
        .put("biz_opaque_callback_data", message.id().toString());
  }
}
