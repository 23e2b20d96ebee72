"""Sessions and banks as tables, comma-separated, in the shape that QualCoder's survey import takes."""
