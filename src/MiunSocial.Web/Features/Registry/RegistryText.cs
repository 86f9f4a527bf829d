namespace MiunSocial.Web.Features.Registry;

public sealed class RegistryText;
