package org.hearsay.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.prov.Digest;
import org.hearsay.prov.FileDigests;
import org.hearsay.prov.ModelDigest;

/// Where the files of an attribution model are: in a folder, or on the class path. It holds names only, so it can be
/// sent to other machines that have the same files.
public sealed interface ModelFiles extends Serializable {
  /// Every file that a model has, sorted by name.
  List<String> FILES =
      List.of(
          ModelQuotationFinder.CALIBRATION,
          AttributionFinder.DECODER,
          AttributionFinder.ENCODER,
          AttributionFinder.VOCABULARY);

  /// The model for English, which the artifact `hearsay-model-en` brings.
  ///
  /// @throws IllegalStateException when it is not on the class path
  static ModelFiles english() {
    return onClassPath("hearsay/en/attribution");
  }

  /// A model in a folder, as training writes it.
  ///
  /// @throws IllegalStateException when there is none
  static ModelFiles at(Path folder) {
    ModelFiles files = new InFolder(folder.toAbsolutePath().toString());
    if (!Files.isReadable(folder.resolve(AttributionFinder.ENCODER))) {
      throw new IllegalStateException("no model in " + files + ": there is no " + AttributionFinder.ENCODER);
    }
    return files;
  }

  /// @param folder as resources are named: without a slash at either end
  static ModelFiles onClassPath(String folder) {
    ModelFiles files = new OnClassPath(folder);
    if (OnClassPath.class.getResource("/" + folder + "/" + AttributionFinder.ENCODER) == null) {
      throw new IllegalStateException(
          "no model in " + files + ": the artifact that holds it is missing, for English hearsay-model-en");
    }
    return files;
  }

  /// @param name of a file, as [AttributionFinder#VOCABULARY]
  /// @throws IOException when it is not there or cannot be read
  InputStream open(String name) throws IOException;

  /// Digests of the model's files. Where the build made a list of them they are taken from it, since to hash 28 MB costs
  /// 50 ms; else they are made here.
  ///
  /// @return sorted by name
  default List<ModelDigest> digests() {
    List<ModelDigest> digests = new ArrayList<>();
    try {
      Map<String, String> listed = listed();
      for (String file : FILES) {
        String sha256 = listed.get(file);
        if (sha256 == null) {
          try (InputStream in = open(file)) {
            sha256 = Digest.ofBytes(in.readAllBytes());
          }
        }
        digests.add(new ModelDigest("attribution/" + file, sha256));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the attribution model, " + this, e);
    }
    return digests;
  }

  /// What the build noted, by the names of the files; empty where it did not.
  default Map<String, String> listed() throws IOException {
    return Map.of();
  }

  /// How many bytes a file has.
  long size(String name) throws IOException;

  /// In an existing folder.
  ///
  /// @param folder an absolute path
  record InFolder(String folder) implements ModelFiles {
    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(Path.of(folder, name));
    }

    @Override
    public long size(String name) throws IOException {
      return Files.size(Path.of(folder, name));
    }

    @Override
    public String toString() {
      return folder;
    }
  }

  /// In a jar or a folder of the class path.
  record OnClassPath(String folder) implements ModelFiles {
    @Override
    public InputStream open(String name) throws IOException {
      return url(name).openStream();
    }

    @Override
    public long size(String name) throws IOException {
      return url(name).openConnection().getContentLengthLong();
    }

    @Override
    public Map<String, String> listed() {
      return FileDigests.ofResource("/" + folder + "/" + FileDigests.NAME);
    }

    private URL url(String name) throws IOException {
      URL url = OnClassPath.class.getResource("/" + folder + "/" + name);
      if (url == null) {
        throw new FileNotFoundException("class path: " + folder + "/" + name);
      }
      return url;
    }

    @Override
    public String toString() {
      return "class path: " + folder;
    }
  }
}
