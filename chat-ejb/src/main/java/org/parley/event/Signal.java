package org.parley.event;

/** What has no place in the log: nobody who missed it is told later, as the next of its kind says more. */
public sealed interface Signal extends DomainEvent permits ReceiptMoved, TypingChanged {}
