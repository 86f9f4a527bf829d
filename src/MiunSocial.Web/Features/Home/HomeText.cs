namespace MiunSocial.Web.Features.Home;

public sealed class HomeText;
