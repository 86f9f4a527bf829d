namespace MiunSocial.Web.Features.Acknowledgements;

public sealed class AcknowledgementsText;
