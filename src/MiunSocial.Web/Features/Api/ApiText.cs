namespace MiunSocial.Web.Features.Api;

public sealed class ApiText;
