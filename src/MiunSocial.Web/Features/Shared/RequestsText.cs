namespace MiunSocial.Web.Features.Shared;

public sealed class RequestsText;
