namespace MiunSocial.Web.Features.Unsubscribe;

public sealed class UnsubscribeText;
