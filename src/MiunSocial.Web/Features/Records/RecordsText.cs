namespace MiunSocial.Web.Features.Records;

public sealed class RecordsText;
