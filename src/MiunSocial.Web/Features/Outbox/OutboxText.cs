namespace MiunSocial.Web.Features.Outbox;

public sealed class OutboxText;
