namespace MiunSocial.Web.Features.Requests;

public sealed class RequestsText;
