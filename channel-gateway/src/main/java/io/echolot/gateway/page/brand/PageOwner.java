package io.echolot.gateway.page.brand;

import io.echolot.contracts.channel.Brand;
import jakarta.enterprise.context.RequestScoped;

/** Whose page is asked for, also where there is no survey to show. */
@RequestScoped
public class PageOwner {

  private Brand brand = Brand.NONE;

  /** What it shows of its tenant; {@link Brand#NONE} if the key is nobody's. */
  public Brand brand() {
    return brand;
  }

  /** Says so. */
  public void is(Brand found) {
    brand = found;
  }
}
