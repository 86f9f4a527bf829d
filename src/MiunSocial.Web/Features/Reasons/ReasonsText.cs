namespace MiunSocial.Web.Features.Reasons;

public sealed class ReasonsText;
