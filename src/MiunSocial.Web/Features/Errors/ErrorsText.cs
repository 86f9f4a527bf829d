namespace MiunSocial.Web.Features.Errors;

public sealed class ErrorsText;
