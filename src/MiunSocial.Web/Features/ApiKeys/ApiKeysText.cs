namespace MiunSocial.Web.Features.ApiKeys;

public sealed class ApiKeysText;
