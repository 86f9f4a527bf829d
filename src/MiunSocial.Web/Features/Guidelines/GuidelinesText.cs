namespace MiunSocial.Web.Features.Guidelines;

public sealed class GuidelinesText;
